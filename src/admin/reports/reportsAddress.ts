import { LOCALE_CODES } from '../../domain/locales.ts';
import type { ReportFilter } from './readReports.ts';

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** The filter and the page that an address asks for; what is not understood is left out. */
export const reportsIn = ({ locale, engine, page }: Query): { readonly filter: ReportFilter; readonly page: number } => {
  const known = LOCALE_CODES.find((code) => code === locale);
  const number = typeof page === 'string' && /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1;
  return { filter: { ...(known && { locale: known }), ...(typeof engine === 'string' && { engine }) }, page: number };
};

/** The address of the reports' page with that filter. @param page from 1 */
export const reportsAddress = (place: string, { locale, engine }: ReportFilter = {}, page = 1): string => {
  const query = new URLSearchParams({ ...(locale && { locale }), ...(engine !== undefined && { engine }), ...(page > 1 && { page: String(page) }) }).toString();
  return query === '' ? place : `${place}?${query}`;
};
