import { DateInput, DatesProvider } from '@mantine/dates';
import '@mantine/dates/styles.layer.css';
import dayjs from 'dayjs';
import 'dayjs/locale/ru';
import 'dayjs/locale/en-gb';
import customParseFormat from 'dayjs/plugin/customParseFormat';
import { type ReactNode, useState } from 'react';
import { useWords } from '../words/words.ts';
import styles from './DayField.module.css';
import { useToday } from './ServerDay.ts';

// Without this plugin 25.11.2026 as typed becomes the first of February 2001.
dayjs.extend(customParseFormat);

/** A day as people type it: 25.11.2026, 25.11.26 or 25112026; null when there is no such day. */
export function readDay(typed: string): string | null {
  const day = dayjs(typed.trim(), ['DD.MM.YYYY', 'D.M.YYYY', 'DD.MM.YY', 'DDMMYYYY', 'YYYY-MM-DD'], true);
  return day.isValid() ? day.format('YYYY-MM-DD') : null;
}

interface DayFieldProps {
  label: string;
  /** YYYY-MM-DD, or null while empty. */
  value: string | null;
  onChange: (day: string | null) => void;
  min?: string;
  max?: string;
  description?: string;
  error?: ReactNode;
  required?: boolean;
  disabled?: boolean;
}

/** A day, typed as DD.MM.YYYY or chosen from a calendar that opens on the server's today. */
export function DayField({
  label,
  value,
  onChange,
  min,
  max,
  description,
  error,
  required = false,
  disabled = false,
}: DayFieldProps): ReactNode {
  const { t, language } = useWords();
  const today = useToday();
  const [misread, setMisread] = useState(false);
  return (
    <DatesProvider settings={{ locale: language === 'ru' ? 'ru' : 'en-gb', firstDayOfWeek: 1 }}>
      <DateInput
        label={label}
        description={description}
        value={value}
        onChange={(day) => {
          setMisread(false);
          onChange(day);
        }}
        dateParser={(typed) => {
          const read = readDay(typed);
          setMisread(read === null && typed.trim() !== '');
          return read;
        }}
        valueFormat="DD.MM.YYYY"
        placeholder={t('day.hint')}
        defaultDate={value ?? today}
        minDate={min}
        maxDate={max}
        clearable={!required}
        required={required}
        disabled={disabled}
        error={misread ? t('day.invalid') : error}
        fixOnBlur={false}
        // The month and the year say themselves what they are: another name would hide it from those who listen.
        ariaLabels={{ previousMonth: t('day.previousMonth'), nextMonth: t('day.nextMonth') }}
        classNames={{ day: styles.day }}
        clearButtonProps={{ 'aria-label': t('kit.clear') }}
        popoverProps={{ shadow: 'floating' }}
      />
    </DatesProvider>
  );
}
