import { facts, heading, held, sentence, table } from '../../document/blocks.ts';
import type { Block } from '../../document/document.ts';
import { writtenDate } from '../../shared/dates.ts';
import type { AwardState } from '../award.ts';

const judged = (answer: boolean, because: string): string => `${answer ? 'Yes' : 'No'}. ${sentence(because)}`;

const urgencyBlocks = ({ urgency }: AwardState): readonly Block[] => [
  heading('Why the award is urgent'),
  ...held(
    urgency,
    (given) =>
      facts([
        ['The award must be made urgently', judged(given.mustBeMadeUrgently, given.urgentBecause)],
        ['The authority could have foreseen the reason', judged(given.reasonForeseeable, given.foreseeableBecause)],
        [
          'The reason is attributable to the authority',
          judged(given.reasonAttributableToAuthority, given.attributableBecause),
        ],
        ['Delay would risk the safety of patients or the public', judged(given.delayRisksSafety, given.riskBecause)],
        ['The urgent contract lasts', `${given.months} ${given.months === 1 ? 'month' : 'months'}`],
      ]),
    'Why the award is urgent is not recorded.',
  ),
];

const frameworkBlocks = ({ frameworkUsed }: AwardState): readonly Block[] => [
  heading('The framework agreement'),
  ...held(
    frameworkUsed,
    (given) =>
      facts([
        ['Title', `${given.title}, ${given.reference}`],
        ['Concluded by', given.concludedBy],
        ['Ends', writtenDate(given.ends)],
        ['Why this authority may use it', sentence(given.mayBeUsedBecause)],
        ['How the call-off follows its terms', sentence(given.followsTerms)],
      ]),
    'The framework agreement on which the award is based is not recorded.',
  ),
];

const approachBlocks = ({ approach }: AwardState): readonly Block[] => [
  heading('How the most suitable provider was identified'),
  ...held(
    approach,
    (given) => [
      ...facts([
        ['Assessment of providers', `From ${writtenDate(given.assessed)} to ${writtenDate(given.completed)}`],
        ['Information taken into account', sentence(given.informationUsed)],
        ['How the provider was identified', sentence(given.howIdentified)],
        ['How differing views were reconciled', given.moderation && sentence(given.moderation)],
      ]),
      ...table(
        'Providers considered',
        ['Provider', 'Finding'],
        given.considered.map(({ provider, finding }) => [provider, sentence(finding)]),
      ),
    ],
    'How the most suitable provider was identified is not recorded.',
  ),
];

/** What the award's own process asks for beside the facts of regulation 6; nothing where it asks for no more. */
export const processEvidenceBlocks = (state: AwardState): readonly Block[] => {
  if (state.process === 'urgent') return urgencyBlocks(state);
  if (state.process === 'frameworkCallOff') return frameworkBlocks(state);
  return state.process === 'mostSuitable' ? approachBlocks(state) : [];
};
