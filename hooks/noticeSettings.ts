import type { GlobalAfterChangeHook } from 'payload';
import { createStore } from '../src/store/createStore.ts';

/** Changed translation settings hold from the next save on. */
export const noticeSettings: GlobalAfterChangeHook = ({ doc, req }) => {
  createStore(req.payload).settings.changed();
  return doc;
};
