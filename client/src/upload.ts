import { useCallback } from 'react';
import type { MessageId } from './words/message.ts';
import { isMessage, useWords } from './words/words.ts';

export interface Uploaded {
  id: string;
  name: string;
  url: string;
}

/** What became of sending a file: it was taken, or the sentence that says why not. */
export type Sent = { is: 'taken'; file: Uploaded } | { is: 'refused'; sentence: string };

type UploadWords = Extract<MessageId, `upload.${string}`>;

const isUpload = (id: string): id is UploadWords => id.startsWith('upload.') && isMessage(id);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isUploaded = (value: unknown): value is { file: Uploaded } => isRecord(value) && isRecord(value['file']);

/** The code of a refusal, in the shape that every door of the hub answers in. */
function codeOf(answer: unknown): string | null {
  const errors = isRecord(answer) ? answer['errors'] : null;
  const [first]: unknown[] = Array.isArray(errors) ? errors : [];
  const extensions = isRecord(first) ? first['extensions'] : null;
  const code = isRecord(extensions) ? extensions['code'] : null;
  return typeof code === 'string' ? code : null;
}

/** Sends one file. Each code of the door has its sentence; a code without one is a fault of the server or of the line. */
export function useUpload(): (file: File) => Promise<Sent> {
  const { t } = useWords();
  return useCallback(
    async (file) => {
      const body = new FormData();
      body.append('file', file);
      const response = await fetch('/api/files', { method: 'POST', body }).catch(() => null);
      const answer: unknown = await response?.json().catch(() => null);
      if (response?.ok && isUploaded(answer)) return { is: 'taken', file: answer.file };
      const id = `upload.${codeOf(answer)}`;
      const offline = response === null || response.status >= 502;
      const sentence = isUpload(id) ? t(id, { name: file.name }) : t(offline ? 'refusal.offline' : 'refusal.fault');
      return { is: 'refused', sentence };
    },
    [t],
  );
}
