/** Made from the contract when the page is built (`build/procedures.ts`): its names without its schemas. */
declare module 'virtual:procedures' {
  export const procedures: import('../shared/rpc/procedure.ts').ProceduresOf<
    import('../shared/contract/index.ts').AppContract
  >;
}
