import type { ReactNode } from 'react';
import { localeOf } from '../../domain/locales.ts';
import { REPORT_STATES } from '../../domain/reports/report.ts';
import { engineName } from '../engineName.ts';
import { formAddress } from '../place.ts';
import type { Board } from './ReportsBoard.tsx';
import { SourceAnswers } from './SourceAnswers.tsx';
import type { ReportedLocale, ReportedPage, ShownReport } from './readReports.ts';
import type { ReportVoice } from './words/speakReports.ts';

interface Props {
  readonly board: Board;
  readonly voice: ReportVoice;
}

/** The pages that readers reported, each with its languages and what waits there. */
export const ReportPages = ({ board, voice }: Props): ReactNode => (
  <ul className="verso-reports__pages">
    {board.reported.pages.map((page) => (
      <li key={`${page.collection}:${page.documentId}`}>
        <h3>
          <bdi dir="auto" lang={page.titleLocale ?? undefined}>{page.title ?? voice.say('untitled')}</bdi>{' '}
          <span className="verso-reports__small">{(Object.hasOwn(board.names, page.collection) ? board.names[page.collection] : undefined) ?? page.collection}</span>
        </h3>
        {page.locales.map((there) => <Locale board={board} key={there.locale} page={page} there={there} voice={voice} />)}
      </li>
    ))}
  </ul>
);

const Locale = ({ board, voice, page, there }: Props & { readonly page: ReportedPage; readonly there: ReportedLocale }): ReactNode => {
  const { locale, isSource, standings, engines, row, open } = there;
  const answered = REPORT_STATES.reduce((sum, state) => sum + (state === 'open' ? 0 : standings[state]), 0);
  const href = isSource || row === null ? formAddress({ ...board.place, collection: page.collection, id: page.documentId }, locale) : `${board.place.admin}/review/${encodeURIComponent(row)}`;
  const facts = [
    isSource ? voice.say('original') : null, engines.map((engine) => (engine === null ? voice.say('people') : engineName(engine))).join(', '),
    answered > 0 ? voice.count('answered', answered) : null,
  ].filter((fact) => fact !== null);
  return (
    <div className="verso-reports__locale">
      <p className="verso-reports__line">
        <strong>{voice.language(locale)}</strong> <span className="verso-reports__small">{facts.join(' · ')}</span>
        <a aria-label={`${voice.say(isSource || row === null ? 'openForm' : 'review')}: ${voice.language(locale)}, ${page.title ?? voice.say('untitled')}`} className="verso-link" href={href}>{voice.say(isSource || row === null ? 'openForm' : 'review')}</a>
      </p>
      {open.length > 0 && (
        <ul className="verso-reports__said">
          {open.map((report) => (
            <li key={report.id}>
              <Said board={board} href={isSource || row === null ? null : `${href}?show=${report.segment === null ? 'all' : 'reports'}${report.segment === null ? '' : `#s=${encodeURIComponent(report.segment)}`}`} locale={locale} report={report} voice={voice} />
              {isSource && board.mayAnswerSources && <SourceAnswers api={board.place.api} id={report.id} />}
            </li>
          ))}
        </ul>
      )}
      {standings.open > open.length && <p className="verso-reports__small">{voice.count('more', standings.open - open.length)}</p>}
    </div>
  );
};

interface SaidProps extends Props {
  readonly report: ShownReport;
  readonly locale: ReportedLocale['locale'];
  /** To its segment; null where there is none. */
  readonly href: string | null;
}

const Said = ({ board: { now }, voice, report: { quote, comment, suggestion, count, at }, locale, href }: SaidProps): ReactNode => {
  const words = <q><bdi dir={localeOf(locale).dir} lang={locale}>{quote}</bdi></q>;
  return (
    <>
      <p>{href === null ? words : <a className="verso-link" href={href}>{words}</a>}</p>
      {comment !== null && <p dir="auto">{comment}</p>}
      {suggestion !== null && <p><span className="verso-reports__small">{voice.say('suggestion')}</span> <bdi dir={localeOf(locale).dir} lang={locale}>{suggestion}</bdi></p>}
      <p className="verso-reports__small">{voice.count('readers', count)} · <time dateTime={at}>{voice.day(new Date(at), now)}</time></p>
    </>
  );
};
