import type { GlobalAfterChangeHook } from 'payload';
import { reconsiderPolicies } from '../src/flows/publish/reconsiderPolicies.ts';
import { createStore } from '../src/store/createStore.ts';

/** Changed translation settings hold from the next save on; pages that a policy allowed are looked at again. */
export const noticeSettings: GlobalAfterChangeHook = async ({ doc, req }) => {
  const store = createStore(req.payload);
  store.settings.changed();
  await reconsiderPolicies({ store, now: () => new Date() });
  return doc;
};
