import { procurementAct, psr, type Source } from '../shared/source.ts';
import type { AwardState } from './award.ts';
import type { ProcessAnswer } from './process.ts';
import { processOf } from './process-of.ts';
import type { AwardProcess, Regime } from './vocabulary.ts';

export interface LegalStatement {
  readonly sentence: string;
  readonly source: Source;
}

/** What the law says about an award, for the panel beside its evidence. */
export interface LawPanel {
  readonly regime: Regime;
  readonly chosen: AwardProcess;
  readonly statements: readonly LegalStatement[];
  /** Which processes are required, permitted and refused, and why; undefined until the facts are recorded. */
  readonly processes: ProcessAnswer | undefined;
  /** What decides something here and is not confirmed: to be confirmed with legal. */
  readonly unconfirmed: readonly LegalStatement[];
}

const pcr: Source = { reference: 'The Public Contracts Regulations 2015, regulations 74 to 77', confidence: 'M' };
const outsideSource: Source = { reference: 'Grants, section 75 and in-house arrangements', confidence: 'M' };

const statementsOf: Record<Regime, readonly LegalStatement[]> = {
  psr: [
    {
      sentence: 'Health care services are procured under the Provider Selection Regime, whatever their value.',
      source: psr('regulations 2, 3 and 6', '2'),
    },
    {
      sentence: 'Under process C the contract is not made before the end of a standstill period.',
      source: psr('regulation 12(1)', 'S'),
    },
    {
      sentence: 'The award is confirmed by a notice within 30 days.',
      source: psr('regulation 9', 'M'),
    },
  ],
  pa2023LightTouch: [
    {
      sentence: 'A light-touch contract needs no standstill; one may be chosen.',
      source: procurementAct('section 51', '2'),
    },
    {
      sentence: 'Contract details are published within 120 days of entering into a light-touch contract.',
      source: procurementAct('section 53(1)', '2'),
    },
  ],
  pcr2015LightTouch: [
    {
      sentence:
        'A light-touch contract whose procurement began before 24 February 2025 stays under the 2015 Regulations.',
      source: pcr,
    },
    { sentence: 'No standstill is required here: the decision is enough to confirm the award.', source: pcr },
  ],
  outside: [
    {
      sentence: 'No procurement regime is recorded for this award: the decision is enough to confirm it.',
      source: outsideSource,
    },
  ],
};

const alwaysUnconfirmed: readonly LegalStatement[] = [
  {
    sentence: 'A working day is any day but a Saturday, a Sunday, Christmas Day, Good Friday or a bank holiday.',
    source: psr('regulation 2', 'M'),
  },
  {
    sentence: 'Whether lifetime values are compared with or without VAT.',
    source: psr('regulation 2', 'M'),
  },
];

const unconfirmedIn = (statements: readonly LegalStatement[], answer: ProcessAnswer | undefined) => [
  ...statements.filter((each) => each.source.confidence === 'M'),
  ...(answer
    ? [
        {
          sentence: `Considerable change: ${answer.considerableChange.because}.`,
          source: answer.considerableChange.source,
        },
      ]
    : []),
];

/** What the law says about the award: its regime, which processes are open and why the others are not. */
export const lawPanel = (state: AwardState): LawPanel => {
  const statements = statementsOf[state.regime];
  const processes = processOf(state);
  return {
    regime: state.regime,
    chosen: state.process,
    statements,
    processes,
    unconfirmed: [...unconfirmedIn(statements, processes), ...(state.regime === 'psr' ? alwaysUnconfirmed : [])],
  };
};
