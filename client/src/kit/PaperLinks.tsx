import type { ReactNode } from 'react';
import { useWords } from '../words/words.ts';

const formats = ['docx', 'pdf'] as const;
const shown = { docx: 'Word', pdf: 'PDF' } as const;

interface PaperLinksProps {
  /** What it is. */
  name: string;
  /** Where it is, without its ending. */
  path: string;
  query?: string;
}

/** A paper by its name, with a link for each kind of file that it goes out as. */
export function PaperLinks({ name, path, query = '' }: PaperLinksProps): ReactNode {
  const { t } = useWords();
  return (
    <>
      {name}{' '}
      {formats.map((format) => (
        <span key={format}>
          {format === 'pdf' && ' · '}
          <a href={`${path}.${format}${query}`} download title={t(`papers.as.${format}`, { name })}>
            {shown[format]}
            <span className="visually-hidden">: {name}</span>
          </a>
        </span>
      ))}
    </>
  );
}
