import type { Confidence, Source } from '../shared/source.ts';

/** Sources beside the Provider Selection Regime and the Procurement Act. */

export const pcr2015 = (reference: string, confidence: Confidence): Source => ({
  reference: `The Public Contracts Regulations 2015, ${reference}`,
  confidence,
});

export const procurementRegulations = (reference: string, confidence: Confidence): Source => ({
  reference: `The Procurement Regulations 2024, ${reference}`,
  confidence,
});
