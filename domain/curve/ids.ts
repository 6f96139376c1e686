import { ContractId, MeasureKey } from '../shared/ids.ts';

/** A contract has one curve for each measure, so the two name it: `ctr_hi2025.smoking-quits`. */
export const makeCurveId = (contract: ContractId, measure: MeasureKey): string => `${contract}.${measure}`;

/** The contract and measure that a curve's id names; undefined when it names none. */
export const parseCurveId = (
  id: string,
): { readonly contract: ContractId; readonly measure: MeasureKey } | undefined => {
  const [contractText, measureText, ...more] = id.split('.');
  const [contract, measure] = [ContractId.safeParse(contractText), MeasureKey.safeParse(measureText)];
  return contract.success && measure.success && more.length === 0
    ? { contract: contract.data, measure: measure.data }
    : undefined;
};
