import { facts, heading, held, paragraph, sentence, table } from '../../document/blocks.ts';
import type { Block } from '../../document/document.ts';
import { writtenDate } from '../../shared/dates.ts';
import { psr } from '../../shared/source.ts';
import type { AwardState } from '../award.ts';
import { checkStateNames, debarmentNames, exclusionResultNames } from '../evidence/evidence-words.ts';
import { debarmentChecksFrom } from '../process/process-of.ts';
import { signOffNames, signOffs } from '../vocabulary.ts';
import { law } from './law.ts';

const beforeDebarment = law(
  `Sub-contractors are checked against the debarment list in procurements that began from ${writtenDate(debarmentChecksFrom)}; this one began before.`,
  psr('regulation 20A', '2'),
);

/** Whether each provider is excluded or excludable, and what was asked about sub-contractors (regulations 20 and 20A). */
export const exclusionBlocks = ({ exclusions, providers, began }: AwardState): readonly Block[] => [
  heading('Exclusions and sub-contractors'),
  ...held(
    exclusions,
    (given) => [
      ...table(
        'Result for each provider',
        ['Provider', 'Result', 'What was checked and found'],
        given.providers.map(({ organisation, result, reason }) => [
          providers.find((each) => each.organisation === organisation)?.name ?? organisation,
          exclusionResultNames[result],
          sentence(reason),
        ]),
      ),
      ...facts([
        ['Checked on', writtenDate(given.checkedOn)],
        ['Provider asked whether it intends to sub-contract', given.subContractorsAsked ? 'Yes' : 'No'],
        ['Debarment list', debarmentNames[given.debarmentList]],
        ['Overriding reasons relating to the public interest', given.overridingPublicInterest],
      ]),
      ...(began < debarmentChecksFrom ? [beforeDebarment] : []),
    ],
    'No check for exclusion is recorded.',
  ),
];

const noneStated = 'No statement about conflicts of interest is recorded: neither a conflict, nor that there is none.';

/** The declared conflicts and potential conflicts of interest, without how they were managed. */
export const declaredBlocks = ({ conflicts }: AwardState): readonly Block[] =>
  held(
    conflicts,
    ({ declared }) =>
      declared.length === 0
        ? [paragraph('None was declared.')]
        : table(
            'Declared conflicts of interest',
            ['Who', 'Interest'],
            declared.map(({ who, interest }) => [who, sentence(interest)]),
          ),
    noneStated,
  );

/** How each declared conflict was managed. */
export const managementBlocks = ({ conflicts }: AwardState): readonly Block[] =>
  held(
    conflicts,
    ({ declared }) =>
      declared.length === 0
        ? [paragraph('None was declared, so there was none to manage.')]
        : table(
            'How each conflict was managed',
            ['Who', 'How it was managed'],
            declared.map(({ who, management }) => [who, sentence(management)]),
          ),
    noneStated,
  );

/** The conflicts with how each was managed. */
export const conflictBlocks = (state: AwardState): readonly Block[] => {
  const declared = state.conflicts?.declared ?? [];
  if (declared.length === 0) return declaredBlocks(state);
  return table(
    'Declared conflicts of interest',
    ['Who', 'Interest', 'How it was managed'],
    declared.map(({ who, interest, management }) => [who, sentence(interest), sentence(management)]),
  );
};

/** Each sign-off with its reference, why it is not required, or that the papers do not say. */
export const signOffBlocks = ({ signOffs: given }: AwardState): readonly Block[] =>
  held(
    given,
    (checks) =>
      table(
        'Each sign-off, as recorded',
        ['Sign-off', 'State', 'Reference or reason'],
        signOffs.map((key) => {
          const { state, reference, because } = checks[key];
          return [
            signOffNames[key],
            checkStateNames[state],
            (state === 'given' ? reference : because) ?? 'None recorded',
          ];
        }),
      ),
    'No sign-off is recorded.',
  );
