import 'react';

declare module 'react' {
  /** Custom properties carry a component's numbers into its stylesheet. */
  interface CSSProperties {
    [property: `--${string}`]: string | number | undefined;
  }
}
