/** Made from the catalogues when the page is built (`build/words.ts`): by language, what the first pages say and the rest. */
declare module 'virtual:words' {
  type Part = () => Promise<{ readonly messages: import('@lingui/core').Messages }>;
  export const WORDS: Readonly<
    Record<import('../shared/i18n/index.ts').Language, { readonly first: Part; readonly rest: Part }>
  >;
}
