/** Where a certificate stands among the own ones: what a notice and a letter lead to. */
export const anchorOf = (id: string): string => `certificate-${id}`;
