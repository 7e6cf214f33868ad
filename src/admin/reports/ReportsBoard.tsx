import type { ReactNode } from 'react';
import { engineName } from '../engineName.ts';
import { ReportPages } from './ReportPages.tsx';
import { Totals } from './Totals.tsx';
import type { Reported, ReportFilter } from './readReports.ts';
import { reportsAddress } from './reportsAddress.ts';
import { speakReports } from './words/speakReports.ts';
import '../admin.css';
import './reports.css';

export interface Board {
  readonly reported: Reported;
  readonly filter: ReportFilter;
  /** From 1. */
  readonly page: number;
  readonly language: string;
  readonly now: Date;
  /** Source texts are their editors' to answer. */
  readonly mayAnswerSources: boolean;
  /** What the collections are called, by slug. */
  readonly names: Readonly<Record<string, string>>;
  readonly place: { readonly admin: string; readonly api: string; readonly page: string };
}

/** What readers reported, as a page. */
export const ReportsBoard = (board: Board): ReactNode => {
  const { filter, language, page, place, reported: { total, byLocale, byEngine, pages, hasMore } } = board;
  const voice = speakReports(language);
  const isFiltered = filter.locale !== undefined || filter.engine !== undefined;
  const isEmpty = byLocale.length === 0;
  return (
    <>
      <div className="verso-reports__head">
        <h1>{voice.say('reports')}</h1>
        <p>{isEmpty ? voice.say('nothing') : voice.count('waiting', total.open)}</p>
        <p className="verso-reports__small">{voice.say('addresses')}</p>
      </div>
      {!isEmpty && (
        <div className="verso-reports__totals">
          <Totals
            head={voice.say('language')} title={voice.say('byLanguage')} voice={voice}
            lines={byLocale.map(({ locale, standings }) => ({ name: voice.language(locale), standings, isChosen: filter.locale === locale, href: reportsAddress(place.page, { ...filter, locale }) }))}
          />
          <Totals
            head={voice.say('engine')} title={voice.say('byEngine')} voice={voice}
            lines={byEngine.map(({ engine, standings }) => ({ name: engine === null ? voice.say('people') : engineName(engine), standings, isChosen: filter.engine === (engine ?? ''), href: reportsAddress(place.page, { ...filter, engine: engine ?? '' }) }))}
          />
        </div>
      )}
      {!isEmpty && (
        <section aria-labelledby="verso-reports-pages">
          <div className="verso-reports__bar">
            <h2 id="verso-reports-pages">{voice.say('byPage')}</h2>
            {isFiltered && <a className="verso-link" href={place.page}>{voice.say('clear')}</a>}
            <a className="verso-link" href={`${place.admin}/collections/reports`}>{voice.say('oneByOne')}</a>
          </div>
          {pages.length === 0 ? <p>{voice.say('noneFits')}</p> : <ReportPages board={board} voice={voice} />}
        </section>
      )}
      {(hasMore || page > 1) && (
        <nav aria-label={voice.say('pages')} className="verso-reports__bar">
          {page > 1 && <a className="verso-link" href={reportsAddress(place.page, filter)}>{voice.say('first')}</a>}
          {hasMore && <a className="verso-link" href={reportsAddress(place.page, filter, page + 1)} rel="next">{voice.say('next')}</a>}
        </nav>
      )}
    </>
  );
};
