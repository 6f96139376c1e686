/** A month: sessions held, working days to the first meeting, requests from schools answered in time of all. */
type Month = readonly [period: string, sessions: number, days: number, requests: `${number}/${number}`];

/** Made-up figures of every month from April 2025 (2025-M01) to October 2026 (2026-M07), reported from 2025/26 on. */
export const months: readonly Month[] = [
  ['2025-M01', 25, 11.2, '20/22'],
  ['2025-M02', 24, 10.4, '24/26'],
  ['2025-M03', 27, 9.6, '17/20'],
  ['2025-M04', 25, 10.9, '27/30'],
  ['2025-M05', 26, 11.3, '15/17'],
  ['2025-M06', 24, 10.2, '22/25'],
  // A second group opens in October 2025.
  ['2025-M07', 29, 9.5, '25/26'],
  ['2025-M08', 26, 10.8, '28/30'],
  ['2025-M09', 31, 11.1, '20/23'],
  ['2025-M10', 28, 9.7, '24/26'],
  ['2025-M11', 30, 10.6, '17/18'],
  ['2025-M12', 27, 11.2, '26/29'],
  // From April 2026 first meetings are at school, and the wait falls; schools have a form to ask by, and answers come later.
  ['2026-M01', 31, 8.9, '27/32'],
  ['2026-M02', 26, 9.1, '29/34'],
  ['2026-M03', 28, 8.4, '24/29'],
  ['2026-M04', 32, 8.8, '28/33'],
  ['2026-M05', 27, 8.2, '32/39'],
  ['2026-M06', 30, 8.6, '30/36'],
  ['2026-M07', 29, 8.5, '31/38'],
];
