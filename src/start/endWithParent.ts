/** Loaded before a child that knows nothing of its parent, such as the example site: ends it with that. */
process.once('disconnect', () => process.exit(0));
if (!process.connected) process.exit(0);
