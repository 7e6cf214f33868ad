import type { BeforeDocumentControlsServerProps } from 'payload';
import type { ReactNode } from 'react';
import { isStaff } from '../access/isStaff.ts';
import { DocumentStateClient } from './DocumentStateClient.tsx';

/** Stands beside "Publish", also when the form is scrolled: the state of the locale in view. */
export const DocumentState = ({ payload, user }: BeforeDocumentControlsServerProps): ReactNode => {
  if (!isStaff(user)) return null;
  const { admin, api } = payload.config.routes;
  return <DocumentStateClient admin={admin} api={api} />;
};
