import { type Process, processNames } from '../../award/vocabulary.ts';

export const noticeStages = ['intention', 'confirmation', 'modification'] as const;
export type NoticeStage = (typeof noticeStages)[number];

export const noticeStageNames: Record<NoticeStage, string> = {
  intention: 'Intention to award',
  confirmation: 'Confirmation of contract award',
  modification: 'Contract modification',
};

/** What the words of a published release say of its regime. */
export interface RegimeByText {
  readonly isPsr: boolean;
  readonly stage?: NoticeStage;
  readonly process?: Process;
}

const stages: Readonly<Record<NoticeStage, RegExp>> = {
  intention: /intention to award/i,
  confirmation: /confirmation of (?:contract )?award/i,
  modification: /contract modification/i,
};

/** Each process as notices name it. The letter alone is too little to go by: it must follow the words. */
const processes: readonly (readonly [Process, RegExp])[] = [
  ['A', /direct award (?:process )?a\b/i],
  ['B', /direct award (?:process )?b\b/i],
  ['C', /direct award (?:process )?c\b/i],
  ['mostSuitable', /most suitable provider/i],
  ['competitive', /competitive process/i],
];

/** Whether several match: then the words do not say which. */
const only = <Found>(found: readonly Found[]): Found | undefined => (found.length === 1 ? found[0] : undefined);

/**
 * The Provider Selection Regime, the stage of the notice and the process, by the words of the release: the standard has
 * no code for any of them (law.md section 9). The stage is the first that the words name. Left out where the words do
 * not say.
 */
export const regimeByText = (texts: readonly string[]): RegimeByText => {
  const words = texts.join('\n');
  if (!/provider selection regime|\bPSR\b/i.test(words)) return { isPsr: false };
  const found = noticeStages
    .map((stage) => ({ stage, place: words.search(stages[stage]) }))
    .filter(({ place }) => place >= 0)
    .toSorted((one, other) => one.place - other.place);
  const [first] = found;
  const process = only(processes.flatMap(([each, pattern]) => (pattern.test(words) ? [each] : [])));
  return { isPsr: true, ...(first && { stage: first.stage }), ...(process && { process }) };
};

/** A name within a sentence: `direct award process C`. */
const within = (name: string): string => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;

/** The finding as a sentence for a person to check. */
export const regimeInWords = ({ isPsr, stage, process }: RegimeByText): string => {
  if (!isPsr) return 'The words do not name the Provider Selection Regime';
  return [
    'Provider Selection Regime',
    process ? within(processNames[process]) : 'process not named',
    stage ? within(noticeStageNames[stage]) : 'stage not named',
  ].join(', ');
};
