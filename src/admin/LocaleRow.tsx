'use client';

import { Link } from '@payloadcms/ui';
import type { ReactNode } from 'react';
import type { Badge } from '../domain/review/badge.ts';
import { LocaleActions } from './LocaleActions.tsx';
import { LocaleProgress } from './LocaleProgress.tsx';
import { StateIcon } from './StateIcon.tsx';
import { engineName } from './engineName.ts';
import { formAddress } from './place.ts';
import type { Place } from './place.ts';
import type { StatusRow } from './status.ts';
import type { Act } from './useAct.ts';
import type { Voice } from './words/speak.ts';

export interface LocaleRowProps extends Act {
  readonly badge: Badge;
  readonly row: StatusRow | undefined;
  readonly labels: Readonly<Record<string, string>>;
  readonly place: Place;
  readonly mayTranslate: boolean;
  readonly voice: Voice;
}

/** One locale in the table. Roles are written out, for a narrow screen takes the table apart. */
export const LocaleRow = (props: LocaleRowProps): ReactNode => {
  const { badge: { locale, state, reason }, row, labels, place, voice } = props;
  const name = voice.language(locale);
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <Link aria-label={voice.say('openIn', { language: name })} className="verso-link" href={formAddress(place, locale)} title={voice.say('openIn', { language: name })}>{name}</Link>
      </th>
      <Cell head="stateHead" voice={voice}>
        <span className={`verso-badge verso-badge--${state}`}><StateIcon state={state} /><span>{voice.state[state]}</span></span>
        {reason !== null && <p className="verso-reason">{voice.reason(reason)}</p>}
        {row?.owned.map((field) => <p className="verso-reason" key={field}>{voice.say('ownedField', { field: labels[field] ?? field })}</p>)}
      </Cell>
      <Cell head="progress" voice={voice}>{row?.counts ? <LocaleProgress counts={row.counts} voice={voice} /> : '–'}</Cell>
      <Cell head="findings" voice={voice}>{findings(row, voice)}</Cell>
      <Cell head="engine" voice={voice}>{row?.engine ? engineName(row.engine) : '–'}</Cell>
      <Cell head="characters" voice={voice}>{characters(row, voice)}</Cell>
      <Cell head="actions" voice={voice}><LocaleActions {...props} /></Cell>
    </tr>
  );
};

interface CellProps {
  readonly head: 'stateHead' | 'progress' | 'findings' | 'engine' | 'characters' | 'actions';
  readonly voice: Voice;
  readonly children: ReactNode;
}

const Cell = ({ head, voice, children }: CellProps): ReactNode => <td data-head={voice.say(head)} role="cell">{children}</td>;

const findings = (row: StatusRow | undefined, voice: Voice): ReactNode => {
  if (!row?.counts) return '–';
  const { errors, warnings } = row.counts;
  const found = [...(errors > 0 ? [voice.count('errors', errors)] : []), ...(warnings > 0 ? [voice.count('warnings', warnings)] : [])];
  return found.length === 0 ? voice.say('noFindings') : <ul className="verso-lines">{found.map((line) => <li key={line}>{line}</li>)}</ul>;
};

const characters = (row: StatusRow | undefined, voice: Voice): ReactNode => {
  const spent = row?.characters;
  if (!spent) return '–';
  return (
    <ul className="verso-lines">
      {(['sent', 'billed', 'saved'] as const).map((key) => <li key={key}><bdi>{voice.number(spent[key])}</bdi> {voice.say(key)}</li>)}
    </ul>
  );
};
