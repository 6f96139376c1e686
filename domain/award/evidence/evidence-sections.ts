import * as z from 'zod';
import {
  choice,
  date,
  decimal,
  entries,
  fieldset,
  group,
  listOf,
  optionalText,
  type Parsed,
  text,
  wholeNumber,
  yesNo,
} from '../../shared/fields.ts';
import { OrganisationId } from '../../shared/ids.ts';
import { lazily } from '../../shared/lazily.ts';
import {
  type BasicSelectionCriterion,
  basicSelectionNames,
  checkStates,
  importanceMethods,
  type KeyCriterion,
  keyCriterionNames,
  type SignOff,
  signOffNames,
} from '../vocabulary.ts';

/** The parts of an award's evidence: what each holds and which input is refused. */

const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

const criterion = (key: KeyCriterion) =>
  fieldset({
    /** A rank from 1 (most important) to 5, or a weight in percent, by the method chosen. */
    importance: decimal(`the importance of ${lower(keyCriterionNames[key])}`, { min: 0, max: 100 }).optional(),
    account: optionalText(`how ${lower(keyCriterionNames[key])} was taken into account`, 2000),
  }).default({});

/** Saved as far as it goes: what is missing is shown on the checklist and stops the decision. */
export const KeyCriteria = lazily(() =>
  z.object({
    method: choice('how the importance of the criteria is given', importanceMethods),
    criteria: group({
      qualityAndInnovation: criterion('qualityAndInnovation'),
      value: criterion('value'),
      integrationCollaborationSustainability: criterion('integrationCollaborationSustainability'),
      improvingAccessReducingInequalitiesChoice: criterion('improvingAccessReducingInequalitiesChoice'),
      socialValue: criterion('socialValue'),
    }),
  }),
);
export type KeyCriteria = Parsed<typeof KeyCriteria>;

const selection = (key: BasicSelectionCriterion) =>
  group({
    result: choice(`the result for ${lower(basicSelectionNames[key])}`, ['met', 'notMet', 'notApplied'] as const),
    reason: text(`the reason for the result on ${lower(basicSelectionNames[key])}`, 2000),
  });

export const BasicSelection = lazily(() =>
  z.object({
    suitability: selection('suitability'),
    economicAndFinancialStanding: selection('economicAndFinancialStanding'),
    technicalAndProfessionalAbility: selection('technicalAndProfessionalAbility'),
  }),
);

export const Exclusions = lazily(() =>
  z
    .object({
      providers: listOf(
        'provider check',
        fieldset({
          organisation: OrganisationId,
          result: choice('whether the provider is excluded', ['neither', 'excludable', 'excluded'] as const),
          reason: text('what was checked and found', 2000),
        }),
        20,
      ),
      /** Overriding reasons relating to the public interest, the only ground for an award to an excluded provider. */
      overridingPublicInterest: optionalText('the overriding reasons relating to the public interest', 2000),
      checkedOn: date('the date of the check'),
      subContractorsAsked: yesNo('was the provider asked whether it intends to sub-contract?'),
      debarmentList: choice('the result of the debarment list check', [
        'noneListed',
        'listed',
        'noSubContractors',
        'notChecked',
      ] as const),
    })
    .refine((exclusions) => exclusions.debarmentList !== 'noSubContractors' || exclusions.subContractorsAsked, {
      error: 'To say that there are no sub-contractors, the provider must have been asked',
      path: ['subContractorsAsked'],
    }),
);

export const Conflicts = lazily(() =>
  z
    .object({
      noneDeclared: yesNo('were no conflicts of interest declared?'),
      declared: entries(
        'conflicts',
        fieldset({
          who: text('who declared the interest'),
          interest: text('the interest', 1000),
          management: text('how the conflict was managed', 1000),
        }),
      ),
    })
    .refine((conflicts) => conflicts.noneDeclared !== conflicts.declared.length > 0, {
      error: 'Say that no conflicts were declared, or add each conflict and how it was managed',
      path: ['noneDeclared'],
    }),
);

export const DecisionMakers = lazily(() =>
  z.object({
    /** As the notice names them: a committee or job titles will do. */
    published: listOf('decision-maker', text('the committee or job title')),
    /** The people, for the record under regulation 24(d); not published. */
    individuals: listOf(
      'individual',
      fieldset({ name: text('the name of the individual'), capacity: text('the capacity in which they decided') }),
    ),
  }),
);

export const Options = lazily(() =>
  z.object({
    rejected: listOf(
      'rejected option',
      fieldset({ option: text('the option', 500), because: text('why the option was rejected', 2000) }),
    ),
  }),
);

const check = (label: string) =>
  group({
    state: choice(`whether ${label} is given`, checkStates),
    reference: optionalText(`the reference of ${label}`, 100),
    because: optionalText(`why ${label} is not required`, 500),
  })
    .refine((given) => given.state !== 'given' || given.reference, {
      error: `Enter the reference of ${label}`,
      path: ['reference'],
    })
    .refine((given) => given.state !== 'notRequired' || given.because, {
      error: `Enter why ${label} is not required`,
      path: ['because'],
    });

const signOff = (key: SignOff) => check(`the ${lower(signOffNames[key])} sign-off`);

export const SignOffs = lazily(() =>
  z.object({
    finance: signOff('finance'),
    legal: signOff('legal'),
    monitoringOfficer: signOff('monitoringOfficer'),
    humanResources: signOff('humanResources'),
    assets: signOff('assets'),
    strategicProcurement: signOff('strategicProcurement'),
  }),
);

const score = (label: string) => wholeNumber(label, { min: 1, max: 5 });

export const Assessments = lazily(() =>
  z.object({
    equality: fieldset({
      assessed: date('the date of the equality impact assessment'),
      externalNegative: yesNo('is there a negative impact on people who use the services?'),
      internalNegative: yesNo('is there a negative impact on staff?'),
      fullAssessmentRequired: yesNo('is a full assessment required?'),
      fullAssessmentReference: optionalText('the reference of the full assessment', 100),
    }).optional(),
    climate: fieldset({
      reference: text('the reference of the climate impact assessment', 100),
      scores: listOf(
        'climate score',
        fieldset({
          theme: text('the theme'),
          /** From 1 to 5, where 3 is neutral. */
          before: score('the score'),
          mitigated: score('the score after mitigation').optional(),
        }),
        20,
      ),
    }).optional(),
    dataProtection: check('the data protection impact assessment').optional(),
  }),
);

const reason = (key: KeyCriterion) => optionalText(`the reason by ${lower(keyCriterionNames[key])}`, 2000);

export const Reasons = lazily(() =>
  z.object({
    /** Read together with how each key criterion was taken into account (Schedule 3 paragraph 7). */
    selectingProvider: text('the reasons for selecting the provider', 4000),
    /** Reasons under single key criteria, beside how each was taken into account. */
    byCriterion: fieldset({
      qualityAndInnovation: reason('qualityAndInnovation'),
      value: reason('value'),
      integrationCollaborationSustainability: reason('integrationCollaborationSustainability'),
      improvingAccessReducingInequalitiesChoice: reason('improvingAccessReducingInequalitiesChoice'),
      socialValue: reason('socialValue'),
    }).optional(),
    considerableChange: optionalText('why the considerable change threshold is or is not met', 4000),
  }),
);
