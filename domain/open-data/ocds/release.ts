/**
 * The parts of a release of the Open Contracting Data Standard 1.1 that are written here. Amounts are in pounds, dates are
 * times with their offset, and nothing is written where nothing is recorded. Fields beyond the base standard belong to the
 * extensions that the package names (`package.ts`).
 */

export const releaseTags = [
  'planning',
  'tender',
  'award',
  'awardUpdate',
  'awardCancellation',
  'contract',
  'contractAmendment',
  'implementation',
  'implementationUpdate',
  'contractTermination',
] as const;
export type ReleaseTag = (typeof releaseTags)[number];

export interface OcdsPeriod {
  readonly startDate?: string;
  readonly endDate?: string;
  /** The last day to which options could take a contract. */
  readonly maxExtentDate?: string;
}

export interface OcdsValue {
  readonly amount: number;
  readonly currency: 'GBP';
}

export interface OcdsClassification {
  readonly scheme: string;
  readonly id: string;
  readonly description?: string;
  readonly uri?: string;
}

export interface OcdsOrganisation {
  readonly id: string;
  readonly name: string;
}

export interface OcdsParty extends OcdsOrganisation {
  readonly identifier: { readonly scheme: string; readonly id: string; readonly legalName: string };
  readonly address?: { readonly streetAddress: string };
  readonly roles: readonly string[];
}

export interface OcdsTender {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly status: 'planned' | 'active' | 'complete' | 'cancelled';
  readonly procuringEntity: OcdsOrganisation;
  readonly legalBasis?: OcdsClassification;
  readonly classification?: OcdsClassification;
  readonly mainProcurementCategory: 'services';
  readonly procurementMethod?: 'open' | 'selective' | 'limited' | 'direct';
  readonly procurementMethodDetails?: string;
  readonly contractPeriod: OcdsPeriod;
}

export interface OcdsAward {
  readonly id: string;
  readonly title: string;
  readonly status: 'pending' | 'active' | 'cancelled';
  readonly date?: string;
  readonly value?: OcdsValue;
  readonly suppliers?: readonly OcdsOrganisation[];
  readonly contractPeriod?: OcdsPeriod;
  readonly standstillPeriod?: OcdsPeriod;
}

export interface OcdsObservation {
  readonly id: string;
  readonly period?: OcdsPeriod;
  readonly measure: number;
  readonly unit: { readonly name: string };
  /** The parts of a share, as they may be shown. */
  readonly dimensions?: Readonly<Record<string, string>>;
  readonly notes?: string;
}

export interface OcdsMetric {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly observations?: readonly OcdsObservation[];
}

export interface OcdsAmendment {
  readonly id: string;
  readonly date: string;
  readonly rationale: string;
  readonly description?: string;
  readonly amendsReleaseID: string;
  readonly releaseID: string;
}

export interface OcdsContract {
  readonly id: string;
  readonly awardID: string;
  readonly title: string;
  readonly description: string;
  readonly status: 'active' | 'terminated';
  readonly period: OcdsPeriod;
  readonly value?: OcdsValue;
  readonly dateSigned?: string;
  readonly agreedMetrics?: readonly OcdsMetric[];
  readonly amendments?: readonly OcdsAmendment[];
  readonly implementation?: { readonly metrics: readonly OcdsMetric[] };
}

export interface OcdsRelease {
  readonly ocid: string;
  /** Unique within the process, and the same whenever the same release is made again. */
  readonly id: string;
  readonly date: string;
  readonly tag: readonly ReleaseTag[];
  readonly initiationType: 'tender';
  readonly language: 'en';
  readonly description?: string;
  readonly parties: readonly OcdsParty[];
  readonly buyer: OcdsOrganisation;
  readonly planning?: { readonly rationale: string };
  readonly tender?: OcdsTender;
  readonly awards?: readonly OcdsAward[];
  readonly contracts?: readonly OcdsContract[];
}
