import type { Assessment, JudgedAgainst, Variance } from './assess/assessment';
import type { Question } from './assess/askQuestions';
import type { Issue } from './checks/issue';
import type { Role } from './data/headerWords';
import type { StatusWord } from './data/statusWords';
import type { Polarity, PolaritySource } from './indicators/indicator';
import type { Confidence } from './tables/table';
import type { Unit, Value } from './values/value';

/**
 * What Outturn says of a workbook, as JSON: the one stable interface between the engine and everything around it.
 * Additions are free; a change of meaning needs a new version. Described in docs/inspection.md.
 */
export interface Inspection {
  readonly outturn: { readonly version: 1 };
  readonly workbook: string;
  readonly scheme: { readonly name: string; readonly words: string };
  readonly asAt: string | null;
  readonly tables: readonly InspectedTable[];
  readonly ignored: readonly { readonly sheet: string; readonly address: string; readonly why: string }[];
  readonly questions: readonly Question[];
  readonly issues: readonly InspectedIssue[];
  readonly checks: readonly never[];
  readonly summary: Summary;
}

export interface InspectedTable {
  readonly sheet: string;
  readonly address: string;
  readonly headerRows: readonly number[];
  readonly firstRow: number;
  readonly lastRow: number;
  readonly kind: 'indicators' | 'scorecard' | 'comparators';
  readonly orientation: 'down' | 'across' | 'long' | 'matrix';
  readonly confidence: Confidence;
  readonly why: string;
  readonly own: string | null;
  /** Rows whose own columns hold another row's rating (an addition of this engine). */
  readonly stale: readonly number[];
  readonly columns: readonly InspectedColumn[];
  readonly reading: {
    readonly actual: string | null;
    readonly target: string | null;
    readonly previous: string | null;
    readonly targets: readonly string[];
  };
  readonly indicators: readonly InspectedIndicator[];
  readonly summary: Summary;
}

interface InspectedColumn {
  readonly column: string;
  readonly header: string;
  readonly role: Role;
  readonly period: string | null;
  readonly word: string | null;
  readonly confidence: Confidence;
  readonly why: string;
}

export interface InspectedIndicator {
  readonly cell: string;
  readonly row: number;
  readonly ref: string | null;
  readonly title: string;
  readonly section: string | null;
  readonly area: string | null;
  readonly period: string | null;
  readonly unit: Unit;
  readonly polarity: Polarity;
  readonly polaritySource: PolaritySource | null;
  readonly polaritySuggested: 'high' | 'low' | null;
  readonly actual: InspectedValue;
  readonly target: InspectedValue;
  readonly previous: InspectedValue;
  readonly baseline: InspectedValue;
  readonly judgedAgainst: JudgedAgainst | null;
  readonly variance: Variance | null;
  readonly status: StatusWord;
  readonly reason: string;
  readonly quartile: null;
  readonly travel: Assessment['travel'];
  readonly travelAgainst: Assessment['travelAgainst'];
  readonly travelLong: 'none';
  readonly trajectory: readonly {
    readonly period: string;
    readonly target: InspectedValue;
    readonly quartile: null;
  }[];
  readonly fragility: null;
  readonly significance: null;
  readonly live: false;
  readonly stated: {
    readonly status: StatusWord | null;
    readonly quartile: string | null;
    readonly travel: 'improving' | 'steady' | 'declining' | null;
    readonly dataQuality: string | null;
  };
}

export type InspectedValue = Pick<
  Value,
  'cell' | 'text' | 'value' | 'kind' | 'factor' | 'bound' | 'high' | 'flags' | 'missing'
>;

interface InspectedIssue extends Issue {
  readonly fix: null;
  readonly accepted: null;
}

export interface Summary {
  readonly indicators: number;
  readonly judgements: number;
  readonly blue: number;
  readonly green: number;
  readonly amber: number;
  readonly red: number;
  readonly none: number;
  readonly quartiles: readonly [number, number, number, number];
  readonly improving: number;
  readonly steady: number;
  readonly declining: number;
  readonly issues: { readonly error: number; readonly warning: number; readonly info: number };
}
