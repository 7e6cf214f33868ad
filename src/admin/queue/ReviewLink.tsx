import type { ServerProps } from 'payload';
import type { ReactNode } from 'react';
import { isStaff } from '../../access/isStaff.ts';
import { worksIn } from '../../access/worksIn.ts';
import { LOCALE_CODES } from '../../domain/locales.ts';
import { createStore } from '../../store/createStore.ts';
import { ReviewLinkClient } from './ReviewLinkClient.tsx';

/** "Review" in the menu, with how many texts wait in the languages of whoever looks. */
export const ReviewLink = async ({ payload, user }: ServerProps): Promise<ReactNode> => {
  if (!isStaff(user)) return null;
  const locales = LOCALE_CODES.filter((code) => worksIn(user, code));
  return <ReviewLinkClient href={`${payload.config.routes.admin}/review`} waiting={await createStore(payload).queue.waiting(locales)} />;
};
