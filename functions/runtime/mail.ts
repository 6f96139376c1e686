import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from './environment.ts';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends one e-mail, or throws. */
export type SendMail = (mail: Mail, name: string) => Promise<void>;

/** On one machine messages are files to look at; nothing leaves it. */
const toFolder =
  (folder: string): SendMail =>
  async ({ to, subject, text }, name) => {
    await mkdir(folder, { recursive: true });
    await writeFile(
      join(folder, `${name.replaceAll(/[^\w.-]/g, '_')}.txt`),
      `To: ${to}\nSubject: ${subject}\n\n${text}\n`,
    );
  };

const bySes =
  (from: string): SendMail =>
  async ({ to, subject, text }) => {
    const { SESv2Client, SendEmailCommand } = await import('@aws-sdk/client-sesv2');
    await new SESv2Client({}).send(
      new SendEmailCommand({
        FromEmailAddress: from,
        Destination: { ToAddresses: [to] },
        Content: { Simple: { Subject: { Data: subject }, Body: { Text: { Data: text } } } },
      }),
    );
  };

/** How e-mail leaves: into a folder on one machine, through Amazon SES in AWS. */
export const makeSendMail = ({ outboxFolder, mailFrom }: Environment): SendMail => {
  if (outboxFolder) return toFolder(outboxFolder);
  if (!mailFrom) throw new Error('Say in MAIL_FROM which address messages are sent from');
  return bySes(mailFrom);
};
