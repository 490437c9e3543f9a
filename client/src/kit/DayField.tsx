import { DateInput, DatesProvider } from '@mantine/dates';
import '@mantine/dates/styles.layer.css';
import dayjs from 'dayjs';
import 'dayjs/locale/ru';
import 'dayjs/locale/en-gb';
import customParseFormat from 'dayjs/plugin/customParseFormat';
import { type ReactNode, useEffect, useRef, useState } from 'react';
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
  const { t, dates, language } = useWords();
  const today = useToday();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const fault = typed === null ? null : faultOf(typed);
  // What was typed and cannot stand does not leave the form with the day that stood there before.
  useEffect(() => input.current?.setCustomValidity(fault ?? ''), [fault]);

  /** Why what was typed is no day that may stand here, in words; null where it may. */
  function faultOf(text: string): string | null {
    const read = readDay(text);
    if (read === null) return text.trim() === '' ? null : t('day.invalid');
    if (min !== undefined && read < min) return t('day.notBefore', { day: dates.long(min) });
    if (max !== undefined && read > max) return t('day.notAfter', { day: dates.long(max) });
    return null;
  }
  return (
    <DatesProvider settings={{ locale: language === 'ru' ? 'ru' : 'en-gb', firstDayOfWeek: 1 }}>
      <DateInput
        ref={input}
        label={label}
        description={description}
        value={value}
        onChange={(day) => {
          setTyped(null);
          onChange(day);
        }}
        dateParser={(text) => {
          setTyped(text);
          return readDay(text);
        }}
        valueFormat="DD.MM.YYYY"
        placeholder={t('day.hint')}
        defaultDate={value ?? today}
        minDate={min}
        maxDate={max}
        clearable={!required}
        required={required}
        withAsterisk={false}
        disabled={disabled}
        error={fault ?? error}
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
