'use client';

import { useRouter } from 'next/navigation.js';
import { useId, useTransition } from 'react';
import type { ReactNode } from 'react';
import { readQueueFilter } from '../../domain/review/queueFilter.ts';
import type { QueueFilter } from '../../domain/review/queueFilter.ts';
import type { Choices } from './choicesOf.ts';
import { queueAddress } from './queueAddress.ts';
import { useQueueVoice } from './useQueueVoice.ts';

interface Props {
  readonly choices: readonly Choices[];
  readonly filter: QueueFilter;
  /** Address of the whole queue where something is filtered. */
  readonly clear: string | null;
  readonly page: string;
}

/** The filters; a choice is in the address at once. */
export const QueueFilters = ({ choices, filter, clear, page }: Props): ReactNode => {
  const voice = useQueueVoice();
  const router = useRouter();
  const id = useId();
  const [isPending, start] = useTransition();
  const choose = (name: keyof QueueFilter, value: string): void => start(() => router.push(queueAddress(page, readQueueFilter({ ...filter, [name]: value }))));
  if (choices.length === 0) return null;
  return (
    <div aria-busy={isPending} aria-label={voice.say('filters')} className="verso-queue__filters" role="group">
      {choices.map(({ name, label, values }) => (
        <div className="verso-queue__filter" key={name}>
          <label htmlFor={`${id}-${name}`}>{label}</label>
          <select data-chosen={filter[name] !== undefined} id={`${id}-${name}`} onChange={(event) => choose(name, event.target.value)} value={filter[name] ?? ''}>
            <option value="">{voice.say(name === 'need' ? 'allNeeds' : 'all')}</option>
            {values.map(({ value, word }) => <option key={value} value={value}>{word}</option>)}
          </select>
        </div>
      ))}
      {clear !== null && <a className="verso-link verso-queue__clear" href={clear}>{voice.say('clear')}</a>}
    </div>
  );
};
