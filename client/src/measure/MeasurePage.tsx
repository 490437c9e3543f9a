import type { ReactNode } from 'react';
import { Loading } from '../kit/Standing.tsx';

export function MeasurePage(): ReactNode {
  return <Loading />;
}
