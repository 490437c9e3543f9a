import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** Ten steps are what Mantine asks for; the interface uses the accent of the palette, step 7 in light, step 3 in dark. */
const accent: MantineColorsTuple = [
  '#ecf5f8',
  '#d5e8ee',
  '#a9d2df',
  '#6cc0da',
  '#4aa6c3',
  '#2b8aa9',
  '#17728f',
  '#0b5d7a',
  '#084a62',
  '#06384b',
];

interface ButtonLook {
  size?: unknown;
  variant?: unknown;
  color?: unknown;
}

/** What a button bears that takes something away for good. */
export const danger = 'red';

export const theme = createTheme({
  fontFamily: '"PT Sans", "Segoe UI", Arial, sans-serif',
  headings: { fontFamily: '"PT Serif", "Times New Roman", Georgia, serif' },
  colors: { accent },
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  defaultRadius: 'md',
  radius: { xs: '3px', sm: '4px', md: '6px', lg: '6px', xl: '6px' },
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: {
      defaultProps: { size: 'sm', variant: 'filled' },
      // Mantine reckons the colour on a filled button once, for the light scheme; the palette has one for each.
      vars: (_theme: unknown, { size = 'sm', variant = 'filled', color }: ButtonLook) => ({
        root: {
          ...(size === 'sm'
            ? { '--button-height': '2.125rem', '--button-padding-x': '0.875rem', '--button-fz': '0.9375rem' }
            : {}),
          ...(variant === 'filled' && (!color || color === danger) ? { '--button-color': 'var(--on-accent)' } : {}),
        },
      }),
    },
    Modal: {
      defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.4 }, transitionProps: { duration: 120 } },
    },
    // Its placeholder for focus may not stand in a menu; without it the first item has the focus.
    Menu: {
      defaultProps: { transitionProps: { duration: 100 }, shadow: 'floating', withInitialFocusPlaceholder: false },
    },
    // A list that grows as answers come stays in view.
    Combobox: { defaultProps: { shadow: 'floating', preventPositionChangeWhenVisible: false } },
    // The list itself scrolls: what scrolls within it would be a place of its own, which no keyboard reaches.
    Select: {
      defaultProps: { withScrollArea: false },
      styles: { options: { maxHeight: '14rem', overflowY: 'auto' } },
    },
    // Words that do not fit beside each other wrap, rather than push the page wide.
    SegmentedControl: { styles: { root: { maxWidth: '100%' } } },
    Popover: { defaultProps: { transitionProps: { duration: 100 }, shadow: 'floating' } },
    Tooltip: { defaultProps: { openDelay: 300, events: { hover: true, focus: true, touch: false } } },
  },
  shadows: {
    floating: 'var(--shadow)',
    md: 'var(--shadow)',
    sm: 'none',
    xs: 'none',
    lg: 'var(--shadow)',
    xl: 'var(--shadow)',
  },
});

/** Mantine's own variables point at the palette, so the two cannot drift apart, in either scheme or in high contrast. */
const shared = {
  '--mantine-color-body': 'var(--sheet)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--soft)',
  '--mantine-color-placeholder': 'var(--soft)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--fault)',
  '--mantine-color-default': 'var(--sheet)',
  '--mantine-color-default-hover': 'var(--tint)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-disabled-color': 'var(--soft)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-primary-color-filled-hover': 'var(--accent-strong)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
  [`--mantine-color-${danger}-filled`]: 'var(--fault)',
  [`--mantine-color-${danger}-filled-hover`]: 'color-mix(in srgb, var(--fault), var(--ink) 20%)',
  '--mantine-color-accent-filled': 'var(--accent)',
  '--mantine-color-accent-filled-hover': 'var(--accent-strong)',
  '--mantine-color-accent-light': 'var(--tint)',
  '--mantine-color-accent-light-color': 'var(--accent)',
  '--mantine-color-accent-text': 'var(--accent)',
};

export const variables: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared });
