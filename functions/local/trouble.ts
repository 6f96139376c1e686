/** Something that the person at the terminal can put right. Its message is a plain sentence saying what and how. */
export class Trouble extends Error {
  override readonly name = 'Trouble';
  /** What the process ends with: 2 for a mistake in the command line, 1 for anything else. */
  readonly exitCode: 1 | 2;

  constructor(sentence: string, exitCode: 1 | 2 = 1) {
    super(sentence);
    this.exitCode = exitCode;
  }
}

/** The code that Node gives a failed system call, such as EADDRINUSE; undefined for any other fault. */
export const systemCode = (fault: unknown): string | undefined =>
  fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? fault.code : undefined;
