import type { PayloadRequest } from 'payload';
import { isEditor } from './isEditor.ts';
import { isStaff } from './isStaff.ts';

/** What the seal asks at each door. Each has a cell in the permission test that turns red without it. */
export const SEAL_RULES = {
  /** May this person use a door at all? */
  staffDoor: (req: PayloadRequest): boolean => isStaff(req.user),
  /** May any access function say yes to this person? */
  staffAccess: (req: PayloadRequest): boolean => isStaff(req.user),
  /** May this person take over or break another's lock? */
  breakLock: (req: PayloadRequest): boolean => isEditor(req.user),
  /** May this person make a lock that the form did not? */
  forgeLock: (_req: PayloadRequest): boolean => false,
};
