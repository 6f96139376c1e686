import * as z from 'zod';
import { NamedConfirmation } from '../../shared/confirmation.ts';
import { choice, date, instant, optionalText, type Parsed, text, yesNo } from '../../shared/fields.ts';
import { ProviderOrganisationId } from '../../shared/ids.ts';
import { lazily } from '../../shared/lazily.ts';

export const novationKinds = ['takeover', 'merger', 'acquisition', 'insolvency', 'other'] as const;
export type NovationKind = (typeof novationKinds)[number];

export const novationKindNames: Record<NovationKind, string> = {
  takeover: 'Takeover',
  merger: 'Merger',
  acquisition: 'Acquisition',
  insolvency: 'Insolvency',
  other: 'Another corporate change',
};

/** That another provider takes the contract over: what is typed. */
export const Novation = lazily(() =>
  z.object({
    on: date('the first day of the new provider'),
    organisation: ProviderOrganisationId,
    name: text('the name of the new provider', 160),
    address: optionalText('its registered office or principal place of business', 400),
    kind: choice('the corporate change', novationKinds),
    becauseOf: text('what happened, and how the new provider succeeds the other', 2000),
    changesNothingElse: yesNo('is who the provider is the only thing that changes?'),
    meetsBasicSelection: yesNo('does the new provider meet the basic selection criteria?'),
    meetsBasicSelectionBecause: text('how the new provider was found to meet them, or not', 2000),
    /** Under the Procurement Act, where the contract change notice comes first. */
    changeNoticePublished: instant('the time the contract change notice was published').optional(),
    /** Where the rule that decides about it is not confirmed itself. */
    confirmation: NamedConfirmation().optional(),
  }),
);
export type Novation = Parsed<typeof Novation>;
