import type { ServerProps } from 'payload';
import type { ReactNode } from 'react';
import { isStaff } from '../../access/isStaff.ts';
import { ReportsLinkClient } from './ReportsLinkClient.tsx';

/** "Reports" in the menu. */
export const ReportsLink = ({ payload, user }: ServerProps): ReactNode => (isStaff(user) ? <ReportsLinkClient href={`${payload.config.routes.admin}/reports`} /> : null);
