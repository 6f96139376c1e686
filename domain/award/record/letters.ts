import { facts, heading, paragraph, table } from '../../document/blocks.ts';
import type { Block } from '../../document/document.ts';
import { writtenDate } from '../../shared/dates.ts';
import type { Confidence } from '../../shared/source.ts';
import type { AwardState } from '../award.ts';
import { declaredBlocks, exclusionBlocks, managementBlocks, signOffBlocks } from '../papers/checks.ts';
import { confirmationBlocks } from '../papers/confirmations.ts';
import { basicSelectionBlocks, keyCriteriaBlocks } from '../papers/criteria.ts';
import { decisionBlocks, individualMakers, optionBlocks, publishedMakers, reasonBlocks } from '../papers/decision.ts';
import { isAskedFor } from '../papers/law.ts';
import { offerBlocks } from '../papers/offers.ts';
import { processBlocks } from '../papers/process.ts';
import { abandonmentBlocks } from '../papers/rounds.ts';
import { processNames, regimeNames } from '../vocabulary.ts';
import { type RecordedEvent, recordedBlocks } from './recorded.ts';

type Journal = readonly RecordedEvent[];

/** One letter of regulation 24(1), with what the record holds under it. The order of the letters is that of the regulation. */
export interface Letter {
  readonly letter: string;
  readonly title: string;
  /** How sure the text of the letter is (law.md section 6). */
  readonly confidence: Confidence;
  /** Whether the award's process or what became of it calls for the letter; always, unless told. */
  readonly applies?: (state: AwardState) => boolean;
  readonly blocks: (state: AwardState, journal: Journal) => readonly Block[];
}

const law = (state: AwardState): string =>
  state.regime === 'psr' ? processNames[state.process] : regimeNames[state.regime];

const notAsked = (state: AwardState, what: string): readonly Block[] => [
  paragraph(`${what} (followed here: ${law(state)}).`),
];

const providerBlocks = (state: AwardState, journal: Journal): readonly Block[] => [
  ...table(
    state.confirmation ? 'Name of each provider' : 'Name of each provider to whom a contract is proposed',
    ['Provider'],
    state.providers.map(({ name }) => [name]),
  ),
  ...(state.confirmation
    ? facts([['Awarded on', writtenDate(state.confirmation.awardedOn)]])
    : [paragraph('No award is confirmed yet, so no provider has been awarded a contract.')]),
  ...recordedBlocks(journal, 'awardRecorded', 'detailsCorrected'),
];

const concludesFramework = ({ processFacts }: AwardState): boolean => processFacts?.framework === true;

const frameworkBlocks = (state: AwardState, journal: Journal): readonly Block[] =>
  concludesFramework(state)
    ? [
        ...table(
          'Providers party to the framework agreement',
          ['Provider'],
          state.providers.map(({ name }) => [name]),
        ),
        ...recordedBlocks(journal, 'awardRecorded', 'detailsCorrected'),
      ]
    : [paragraph('No framework agreement is concluded by this award.')];

const addressBlocks = ({ providers }: AwardState, journal: Journal): readonly Block[] => [
  ...table(
    'Address of each provider',
    ['Provider', 'Address'],
    providers.map(({ name, address }) => [name, address]),
  ),
  ...recordedBlocks(journal, 'awardRecorded', 'detailsCorrected'),
];

const decisionMaking = (state: AwardState, journal: Journal): readonly Block[] => [
  ...processBlocks(state),
  ...recordedBlocks(
    journal,
    'scopeRecorded',
    'processRecorded',
    'urgencyRecorded',
    'frameworkRecorded',
    'approachRecorded',
  ),
  ...(isAskedFor(state, 'exclusions') || state.exclusions
    ? [...exclusionBlocks(state), ...recordedBlocks(journal, 'exclusionsRecorded')]
    : []),
  ...confirmationBlocks(state.confirmations ?? []),
  heading('Decision-makers, as named in public'),
  ...publishedMakers(state),
  heading('Individuals'),
  ...individualMakers(state),
  ...recordedBlocks(journal, 'decisionMakersRecorded'),
  heading('Sign-offs'),
  ...signOffBlocks(state),
  ...recordedBlocks(journal, 'signOffsRecorded'),
  heading('Decision'),
  ...decisionBlocks(state),
];

const criteria = (state: AwardState, journal: Journal): readonly Block[] => [
  ...keyCriteriaBlocks(state),
  ...recordedBlocks(journal, 'keyCriteriaRecorded'),
  ...basicSelectionBlocks(state),
  ...recordedBlocks(journal, 'basicSelectionRecorded'),
];

const isWithoutCompetition = ({ process }: AwardState): boolean => process === 'C' || process === 'mostSuitable';
const isCompetitive = ({ process }: AwardState): boolean => process === 'competitive';

const chosenWithout = (state: AwardState, journal: Journal): readonly Block[] =>
  isWithoutCompetition(state)
    ? criteria(state, journal)
    : notAsked(state, 'Asked for under direct award process C and the most suitable provider process alone');

const competitive = (state: AwardState, journal: Journal): readonly Block[] =>
  isCompetitive(state)
    ? [...criteria(state, journal), ...offerBlocks(state), ...recordedBlocks(journal, 'offersRecorded')]
    : notAsked(state, 'Asked for under the competitive process alone');

const reasons = (state: AwardState, journal: Journal): readonly Block[] => [
  heading('For selecting the provider'),
  ...reasonBlocks(state),
  ...recordedBlocks(journal, 'reasonsRecorded'),
  heading('For rejecting other options'),
  ...optionBlocks(state),
  ...recordedBlocks(journal, 'optionsRecorded'),
];

export const letters: readonly Letter[] = [
  { letter: 'a', title: 'Providers awarded a contract', confidence: 'S', blocks: providerBlocks },
  {
    letter: 'b',
    title: 'Providers party to a framework agreement',
    confidence: 'S',
    applies: concludesFramework,
    blocks: frameworkBlocks,
  },
  { letter: 'c', title: 'Registered office or principal place of business', confidence: 'S', blocks: addressBlocks },
  {
    letter: 'd',
    title: 'Decision-making process, and the individuals who decided',
    confidence: 'S',
    blocks: decisionMaking,
  },
  {
    letter: 'e',
    title: 'Key criteria and basic selection criteria, where there was no competition',
    confidence: 'S',
    applies: isWithoutCompetition,
    blocks: chosenWithout,
  },
  {
    letter: 'f',
    title: 'Criteria and their evaluation, in a competition',
    confidence: 'S',
    applies: isCompetitive,
    blocks: competitive,
  },
  { letter: 'g', title: 'Reasons for decisions', confidence: 'M', blocks: reasons },
  {
    letter: 'h',
    title: 'Declared conflicts of interest',
    confidence: 'M',
    blocks: (state, journal) => [...declaredBlocks(state), ...recordedBlocks(journal, 'conflictsRecorded')],
  },
  {
    letter: 'i',
    title: 'How conflicts were managed',
    confidence: 'M',
    blocks: (state, journal) => [...managementBlocks(state), ...recordedBlocks(journal, 'conflictsRecorded')],
  },
  {
    letter: 'j',
    title: 'Date of abandonment',
    confidence: 'M',
    applies: ({ abandonment }) => abandonment !== undefined,
    blocks: abandonmentBlocks,
  },
];
