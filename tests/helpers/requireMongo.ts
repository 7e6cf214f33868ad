import mongoose from 'mongoose';

/** Ends with one clear line where `TEST_MONGODB_URI` names no server that speaks MongoDB with transactions. */
const main = async (): Promise<string | null> => {
  const uri = process.env.TEST_MONGODB_URI;
  if (!uri) return 'TEST_MONGODB_URI is missing: set it to the address of a MongoDB replica set, with ?replicaSet=NAME in it.';
  if (!/[?&]replicaSet=\w/.test(uri)) return 'TEST_MONGODB_URI names no replica set: add ?replicaSet=NAME, transactions need it.';
  try {
    const connection = await mongoose.createConnection(uri, { serverSelectionTimeoutMS: 10_000 }).asPromise();
    await connection.db?.admin().ping();
    await connection.close();
    return null;
  } catch (error) {
    return `TEST_MONGODB_URI can't be reached: ${error instanceof Error ? error.message : String(error)}`;
  }
};

const fault = await main();
if (fault !== null) console.error(fault);
process.exit(fault === null ? 0 : 1);
