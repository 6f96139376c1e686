import { awardRules } from '../../../domain/award/rules.ts';
import { processNames } from '../../../domain/award/vocabulary.ts';
import { psr } from '../../../domain/shared/source.ts';
import { LongTextField, YesNoField } from '../form-fields.tsx';
import { FieldGroup } from '../form-groups.tsx';
import type { FieldsProps } from './form-page.tsx';
import { sourceHint } from './words.ts';

const Capability = ({ form }: FieldsProps) => (
  <FieldGroup form={form} path="capability" legend="Who can provide the services">
    <YesNoField
      form={form}
      path="existingProvider"
      label="Does the provider already provide these services?"
      hint={sourceHint(awardRules.cNeedsExistingProvider.source)}
    />
    <YesNoField
      form={form}
      path="onlyCapableProvider"
      label="Because of the nature of the services, is it the only provider capable of providing them?"
      hint={`Yes requires direct award process A. ${sourceHint(awardRules.aIsRequired.source)}`}
    />
    <LongTextField form={form} path="onlyCapableBecause" label="Why others are, or are not, capable" rows={3} />
  </FieldGroup>
);

const PatientChoice = ({ form }: FieldsProps) => (
  <FieldGroup
    form={form}
    path="unrestrictedPatientChoice"
    legend="Choice for patients"
    hint={`Four times yes requires direct award process B. ${sourceHint(awardRules.bIsRequired.source)}`}
  >
    <YesNoField
      form={form}
      path="unrestrictedPatientChoice.choiceOffered"
      label="Are patients offered a choice of provider?"
    />
    <YesNoField
      form={form}
      path="unrestrictedPatientChoice.numberUnlimited"
      label="Is the number of providers unrestricted?"
    />
    <YesNoField
      form={form}
      path="unrestrictedPatientChoice.allQualifyingOffered"
      label="Will every provider that meets the requirements be offered a contract?"
    />
    <YesNoField
      form={form}
      path="unrestrictedPatientChoice.expressionOfInterestRoute"
      label="Can providers express an interest?"
    />
  </FieldGroup>
);

const Incumbent = ({ form }: FieldsProps) => (
  <FieldGroup form={form} path="incumbent" legend="The existing contract and its provider">
    <YesNoField
      form={form}
      path="existingContractExpiring"
      label="Is the existing contract due to expire, with this one replacing it at its end?"
      hint={sourceHint(awardRules.cNeedsExpiringContract.source)}
    />
    <YesNoField
      form={form}
      path="incumbentSatisfying"
      label="Is the provider satisfying the existing contract?"
      hint={sourceHint(awardRules.cNeedsSatisfiedContract.source)}
    />
    <LongTextField form={form} path="incumbentSatisfyingBecause" label="How you know" rows={3} />
    <YesNoField
      form={form}
      path="incumbentLikelyToSatisfy"
      label="Is the provider likely to satisfy the new contract to a sufficient standard?"
      hint={sourceHint(awardRules.cNeedsSufficientStandard.source)}
    />
    <LongTextField form={form} path="incumbentLikelyBecause" label="Why it is, or is not, likely" rows={3} />
    <YesNoField
      form={form}
      path="framework"
      label="Is this to conclude a framework agreement?"
      hint={sourceHint(awardRules.cIsNotForFrameworks.source)}
    />
    <YesNoField
      form={form}
      path="canIdentifyMostSuitable"
      label="Could the most suitable provider be identified without competition? (optional)"
      hint={`The most suitable provider process needs that view. ${sourceHint(awardRules.mostSuitableNeedsView.source)}`}
    />
  </FieldGroup>
);

const Change = ({ form }: FieldsProps) => (
  <FieldGroup
    form={form}
    path="change"
    legend="Considerable change threshold"
    hint="Process C is closed when the new contract differs considerably from the existing one as it was entered into. The exceptions are not confirmed: a named confirmation is asked for."
  >
    <YesNoField
      form={form}
      path="materiallyDifferentInCharacter"
      label="Are the services materially different in character from the existing contract as it was entered into?"
      hint={sourceHint(psr('regulation 6(10)(a)', '2'))}
    />
    <YesNoField
      form={form}
      path="attributableToAuthorityDecision"
      label="Do the changes in the services follow from a decision of the authority?"
      hint={`Yes compares both lifetime values: record them first. ${sourceHint(psr('regulation 6(10)(b)', 'M'))}`}
    />
    <YesNoField
      form={form}
      path="soleChangeIsProviderIdentity"
      label="Is the only change that the provider merged or was taken over?"
      hint={sourceHint(psr('regulation 6(11)', 'M'))}
    />
    <YesNoField
      form={form}
      path="externalFactors"
      label="Does the change answer events beyond the control of the authority and the provider?"
      hint={sourceHint(psr('regulation 6(12)', 'M'))}
    />
  </FieldGroup>
);

/** The facts from which regulation 6 tells which process is required, permitted or refused. */
export const ProcessFields = (props: FieldsProps) => (
  <>
    <p class="govuk-body">
      The award follows: {processNames[props.award.process]}. The facts say whether that is required, permitted or
      refused. Where nothing exists yet, answer no.
    </p>
    <Capability {...props} />
    <PatientChoice {...props} />
    <Incumbent {...props} />
    <Change {...props} />
  </>
);
