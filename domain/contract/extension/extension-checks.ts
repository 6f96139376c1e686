import { writtenDate } from '../../shared/dates.ts';
import { type Refusal, refusal } from '../../shared/refusal.ts';
import type { Contract } from '../contract.ts';
import type { ContractRelated } from '../related.ts';
import { contractRules } from '../rules.ts';
import { isSameRole, type OpenOption } from './extension.ts';
import type { ExtensionDecision } from './extension-input.ts';
import { yearsOfExtension } from './extension-law.ts';
import { extensionRules } from './extension-rules.ts';

/** Whose decision it is: the delegate’s, or that of the body that decided the award. */
export const authorityRefusal = (
  { option }: OpenOption,
  { decidedBy }: ExtensionDecision,
  { award }: ContractRelated,
): Refusal | undefined => {
  const body = award?.decision?.body;
  if (isSameRole(decidedBy, option.delegatedTo) || (body !== undefined && isSameRole(decidedBy, body)))
    return undefined;
  const others = body === undefined ? '' : `, and the award was decided by ${body}`;
  return refusal(extensionRules.decidedByDelegate, {
    because: `The decision is delegated to ${option.delegatedTo}${others}`,
    field: 'decidedBy',
  });
};

/** The body that decided the award is not bound by the terms on which it delegated. */
export const consultationRefusal = (
  { option }: OpenOption,
  { decidedBy, decidedOn, consulted }: ExtensionDecision,
): Refusal | undefined => {
  const wanted = option.inConsultationWith;
  if (consulted && consulted.on > decidedOn) {
    return refusal(extensionRules.consultedFirst, {
      because: `The consultation of ${writtenDate(consulted.on)} is later than the decision`,
      field: 'consulted.on',
    });
  }
  if (wanted === undefined || !isSameRole(decidedBy, option.delegatedTo)) return undefined;
  return consulted && isSameRole(consulted.role, wanted)
    ? undefined
    : refusal(extensionRules.consultedFirst, {
        because: `The decision is taken in consultation with ${wanted}, which is not recorded`,
        field: 'consulted.role',
      });
};

/** Each financial year of the extension is given once, and no other. */
export const valueRefusals = (
  contract: Contract,
  open: OpenOption,
  { outcome, values = [] }: ExtensionDecision,
): readonly Refusal[] => {
  if (outcome === 'doNotExtend') return [];
  const rule = extensionRules.valuesWithinExtension;
  const years = yearsOfExtension(contract, open.end);
  const given = values.map(({ financialYear }) => financialYear);
  const missing = years.filter((year) => !given.includes(year));
  return [
    ...given.flatMap((year, index) => {
      const field = `values.${index}.financialYear`;
      if (!years.includes(year))
        return [refusal(rule, { because: `The extension does not run through ${year}`, field })];
      return given.indexOf(year) < index ? [refusal(contractRules.yearsDiffer, { field })] : [];
    }),
    ...(missing.length > 0
      ? [refusal(rule, { because: `Nothing is given for ${missing.join(', ')}`, field: 'values' })]
      : []),
  ];
};
