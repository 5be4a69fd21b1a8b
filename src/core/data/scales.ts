/**
 * Ordered scales, worst first. A scale with a `title` is only meant where the indicator's title names it; the numbers
 * of its levels are then positions. Spellings of one level stand together. Better is always the later level.
 */
export interface Scale {
  readonly name: string;
  readonly levels: readonly (readonly string[])[];
  /** Where given, "Level 3" is on this scale only under a title that matches. */
  readonly title?: RegExp;
  readonly source: string;
}

export const SCALES: readonly Scale[] = [
  {
    name: 'Audit Commission direction of travel',
    levels: [
      ['not improving adequately', 'not improving', 'deteriorating'],
      ['improving adequately'],
      ['improving well'],
      ['improving strongly'],
    ],
    source: 'Audit Commission, CPA - the harder test, 2005 to 2008',
  },
  {
    name: 'CPA judgement',
    levels: [['poor'], ['weak'], ['fair'], ['good'], ['excellent']],
    source: 'Audit Commission, Comprehensive Performance Assessment 2002',
  },
  {
    name: 'stars',
    levels: [['0 star'], ['1 star'], ['2 star'], ['3 star'], ['4 star'], ['5 star']],
    source: 'Audit Commission CPA star ratings 2005; food hygiene and hotel stars count the same way',
  },
  {
    name: 'use of resources',
    levels: [
      ['inadequate performance'],
      ['adequate performance'],
      ['performing well'],
      ['performing strongly'],
    ],
    source: 'Audit Commission, Use of Resources 2005',
  },
  {
    name: 'Equality Standard for Local Government',
    levels: [['level 0'], ['level 1'], ['level 2'], ['level 3'], ['level 4'], ['level 5']],
    title: /\bequalit(?:y|ies) standard\b/i,
    source: 'Employers Organisation for local government, Equality Standard, levels 1 to 5',
  },
  {
    name: 'Equality Framework for Local Government',
    levels: [['developing'], ['achieving'], ['excellent']],
    title: /\bequality framework\b/i,
    source: 'IDeA, Equality Framework for Local Government 2009',
  },
  {
    name: 'Ofsted grade',
    levels: [['inadequate'], ['requires improvement', 'satisfactory'], ['good'], ['outstanding']],
    source: 'Ofsted school inspection grades',
  },
  {
    name: 'CQC rating',
    levels: [['inadequate'], ['requires improvement'], ['good'], ['outstanding']],
    source: 'Care Quality Commission ratings',
  },
  {
    name: 'food hygiene rating',
    levels: [
      ['urgent improvement necessary'],
      ['major improvement necessary'],
      ['improvement necessary'],
      ['generally satisfactory'],
      ['good'],
      ['very good'],
    ],
    source: 'Food Standards Agency, Food Hygiene Rating Scheme',
  },
  {
    name: 'red, amber, green',
    levels: [['red'], ['amber', 'yellow'], ['green']],
    source: 'common use',
  },
  {
    name: 'accessibility',
    levels: [
      ['not accessible', 'inaccessible'],
      ['partly accessible', 'partially accessible'],
      ['mainly accessible', 'mostly accessible'],
      ['fully accessible', 'accessible'],
    ],
    source: 'the order is in the words; council access audits 2008/09',
  },
  {
    name: 'energy performance band',
    levels: [
      ['g', 'band g'],
      ['f', 'band f'],
      ['e', 'band e'],
      ['d', 'band d'],
      ['c', 'band c'],
      ['b', 'band b'],
      ['a', 'band a'],
    ],
    title: /\b(?:energy performance|epc|energy rating|energy efficiency (?:band|rating))\b/i,
    source: 'Energy Performance Certificates, bands A to G',
  },
  {
    name: 'grade A to E',
    levels: [
      ['e', 'grade e'],
      ['d', 'grade d'],
      ['c', 'grade c'],
      ['b', 'grade b'],
      ['a', 'grade a'],
    ],
    source: 'common use: A is best',
  },
];
