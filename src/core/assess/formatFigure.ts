import { Big, toDecimal } from '../values/decimal';
import type { Unit, Value } from '../values/value';

/** A number in English: "1,058,555", "72%", "£1.2 million", "16.5 days", "Level 4". */
export function formatFigure(value: number, like: Value): string {
  const bound = like.bound === null || like.value !== value ? '' : BOUNDS[like.bound];
  if (like.kind === 'scale') return bound + (like.words ?? formatNumber(toDecimal(value), 0));
  const upper = like.high === null || like.value !== value ? '' : ` to ${formatOne(like.high, like)}`;
  return bound + formatOne(value, like) + upper;
}

const BOUNDS = { '<': 'under ', '≤': 'at most ', '>': 'over ', '≥': 'at least ', '~': 'about ' } as const;

function formatOne(value: number, like: Value): string {
  const decimals = Math.min(like.decimals ?? 2, 6);
  const figure = toDecimal(value);
  switch (like.kind) {
    case 'percent':
      return `${formatNumber(figure.times(100), Math.max(0, decimals - 2))}%`;
    case 'currency':
      return formatMoney(figure, decimals, /^[£$€]$/.test(like.unitWord ?? '') ? (like.unitWord ?? '') : '');
    case 'duration':
      return `${formatNumber(figure, decimals)} ${figure.abs().eq(1) ? singular(like.unitWord) : (like.unitWord ?? '')}`.trim();
    default:
      return formatNumber(figure, decimals);
  }
}

/** Money shown in millions is said in millions, in thousands as thousands. */
function formatMoney(figure: Big, decimals: number, sign: string): string {
  const minus = figure.lt(0) ? '-' : '';
  const size = figure.abs();
  const million = size.gte(1_000_000) && decimals <= -4;
  const shown = million ? size.div(1_000_000) : size;
  const places = million ? Math.max(0, decimals + 6) : Math.max(0, decimals);
  return `${minus}${sign}${formatNumber(shown, places)}${million ? ' million' : ''}`;
}

function singular(word: string | null): string {
  return (word ?? '').replace(/s$/, '');
}

/** Thousands separated by commas; never more decimals than asked for. */
function formatNumber(figure: Big, decimals: number): string {
  const fixed = figure.toFixed(Math.max(0, decimals), Big.roundHalfUp);
  const [whole = '', fraction] = fixed.replace('-', '').split('.');
  const minus = figure.lt(0) && /[1-9]/.test(fixed) ? '-' : '';
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${minus}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** "4.0 percentage points", "5.3%", "1 step": the size of a variance in the way its unit is told. */
export function formatSize(absolute: Big, unit: Unit, relative: Big | null, like: Value): string {
  if (unit === 'percent') {
    const points = absolute.times(100);
    const decimals = Math.max(1, Math.min((like.decimals ?? 3) - 2, 2));
    return `${formatNumber(points, decimals)} percentage ${points.eq(1) && decimals === 0 ? 'point' : 'points'}`;
  }
  if (unit === 'scale') return `${formatNumber(absolute, 0)} ${absolute.eq(1) ? 'step' : 'steps'}`;
  if (relative !== null) return `${formatNumber(relative.times(100), 1)}%`;
  return formatFigure(absolute.toNumber(), { ...like, bound: null, high: null });
}
