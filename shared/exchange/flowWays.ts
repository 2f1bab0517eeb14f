/** Who may open the file of a flow, by the flow's name: those whose keys are chosen or whoever knows a passphrase, or the passphrase alone. A person's own is sent to nobody. */
export const FLOW_WAYS = {
  pack: 'either',
  handover: 'either',
  group: 'either',
  amendment: 'either',
  meeting: 'either',
  council: 'either',
  seat: 'passphrase',
} as const;
