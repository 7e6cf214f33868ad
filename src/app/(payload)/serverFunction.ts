'use server';

import config from '@payload-config';
import { handleServerFunctions } from '@payloadcms/next/layouts';
import type { ServerFunctionClient } from 'payload';
import { adminFunctionLock, isAdminFunction } from '../../gate/adminFunctions.ts';
import { importMap } from './admin/importMap.js';

/**
 * What the admin's screens may run on the server.
 * Payload looks the name up in a plain object, where `constructor` finds something too: hence the list of names.
 */
export const serverFunction: ServerFunctionClient = async (args) => {
  if (!isAdminFunction(args.name)) throw new Error('Unknown server function.');
  return adminFunctionLock(args, () => handleServerFunctions({ ...args, config, importMap }));
};
