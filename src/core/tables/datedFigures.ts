import { FIGURE_ROLES } from './figureRoles';
import type { HeaderBlock, HeadingAt } from './headerBlock';

const NAMED = /\bname of\b/;

/**
 * Where no heading says that its figures are outturns or targets, those that name a period beside something measured
 * ("2012 Q4 volume", "2013 Q1 volume") are outturns of their periods. Several of one period are a question later on.
 */
export function withDatedFigures(block: HeaderBlock): HeaderBlock {
  if (block.headings.some(({ role }) => FIGURE_ROLES.has(role))) return block;
  if (!block.headings.some(({ role, weak, words }) => role === 'title' && (!weak || NAMED.test(words))))
    return block;
  const dated = new Set(block.headings.filter(isDated));
  const periods = new Set([...dated].map(({ period }) => period?.label));
  if (periods.size < 2) return block;
  return {
    ...block,
    headings: block.headings.map((heading) =>
      dated.has(heading) ? { ...heading, role: 'actual', weak: true } : heading,
    ),
  };
}

function isDated({ role, period, needsYear, words }: HeadingAt): boolean {
  return role === 'other' && period !== null && !needsYear && words !== '';
}
