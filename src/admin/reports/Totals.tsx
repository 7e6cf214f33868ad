import type { ReactNode } from 'react';
import type { Standings } from '../../domain/reports/overview.ts';
import { REPORT_STATES } from '../../domain/reports/report.ts';
import type { ReportVoice } from './words/speakReports.ts';

interface Line {
  readonly name: string;
  readonly standings: Standings;
  readonly href: string;
  readonly isChosen: boolean;
}

/** How many reports stand in each state, line by line; a line's name chooses what is listed below. */
export const Totals = ({ title, head, lines, voice }: { readonly title: string; readonly head: string; readonly lines: readonly Line[]; readonly voice: ReportVoice }): ReactNode => (
  <table className="verso-reports__table">
    <caption>{title}</caption>
    <thead>
      <tr><th scope="col">{head}</th>{REPORT_STATES.map((state) => <th key={state} scope="col">{voice.state[state]}</th>)}</tr>
    </thead>
    <tbody>
      {lines.map(({ name, standings, href, isChosen }) => (
        <tr key={href}>
          <th scope="row"><a aria-current={isChosen ? 'true' : undefined} className="verso-link" href={href}><bdi>{name}</bdi></a></th>
          {REPORT_STATES.map((state) => <td className={standings[state] === 0 ? 'verso-reports__none' : undefined} key={state}>{voice.number(standings[state])}</td>)}
        </tr>
      ))}
    </tbody>
  </table>
);
