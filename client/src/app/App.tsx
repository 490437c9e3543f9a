import { MantineProvider } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Provider } from 'urql';
import { schemes } from '../kit/theme/preference.ts';
import { theme, variables } from '../kit/theme/theme.ts';
import { client } from './client.ts';
import { router } from './routes.ts';

export function App(): ReactNode {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      colorSchemeManager={schemes}
      defaultColorScheme="auto"
    >
      <Provider value={client}>
        <RouterProvider router={router} />
      </Provider>
    </MantineProvider>
  );
}
