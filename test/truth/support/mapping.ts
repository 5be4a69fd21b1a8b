import type { TruthRow, TruthValue } from './truth';

const ROLES: Readonly<Record<string, string>> = {
  definition: 'title',
  comments: 'comment',
  entity: 'area',
  group: 'section',
  value: 'actual',
  unitType: 'other',
  frequency: 'other',
  numberFormat: 'other',
  percentile: 'other',
  response: 'other',
  label: 'other',
  periodType: 'other',
};

/** The role that Outturn has for a role of the truth. */
export function roleOf(role: string, hasForecast: boolean): string {
  if (role === 'budget') return hasForecast ? 'other' : 'target';
  return ROLES[role] ?? role;
}

/** "2008-09 Q2 YTD" is "2008/09 Q2"; a bare "Q1" takes the year of the title. */
export function periodOf(period: string, title: string): string {
  if (/^Q[1-4]$/.test(period)) return `${/\d{4}\/\d{2}/.exec(title)?.[0] ?? ''} ${period}`;
  return period.replace(/ YTD$/, '').replace(/^(\d{4})-(\d{2})\b/, '$1/$2');
}

const NO_DATA = ['not-collected', 'not-due', 'in-development', 'discontinued'];

/** Truth has one kind for the reasons that Outturn tells apart. */
export function isNoData(missing: string): boolean {
  return NO_DATA.includes(missing);
}

/** The number in Outturn's unit: a percentage as a fraction. */
export function numberOf({ value, unit }: TruthValue): number | null {
  return value !== null && unit === '%' ? Number((value / 100).toPrecision(15)) : value;
}

export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

export function titleOf(row: TruthRow): string {
  return row.definition ?? row.definitionText ?? row.measure ?? '';
}
