/** A body that handles cases. `section17_4` is a special committee (kommunestyrelsesloven § 17, stk. 4). */
export interface Body {
  readonly id: string;
  readonly name: string;
  readonly kind: 'municipalCouncil' | 'financeCommittee' | 'standingCommittee' | 'section17_4';
  /** Members elected by the municipal council. A special committee may have others beside them. */
  readonly size: number;
  readonly from: string;
  readonly to: string;
}

export interface PartyGroup {
  readonly id: string;
  /** Letter on the ballot; none of them belongs to a Danish party. */
  readonly letter: string;
  readonly name: string;
  readonly groupLeader: string;
}

export interface CouncilMember {
  readonly id: string;
  readonly name: string;
  readonly councilRole: 'mayor' | 'deputyMayor' | 'member';
  /** In order of time. A null group is outside the parties (løsgænger). */
  readonly groups: readonly { readonly group: string | null; readonly from: string }[];
  /** Last day in the municipal council. */
  readonly to: string;
}

/** One member's place in one body for a time. `group` is the group at the end of that time. */
export interface Mandate {
  readonly id: string;
  readonly member: string;
  readonly group: string | null;
  readonly body: string;
  readonly role: 'mayor' | 'deputyMayor' | 'chair' | 'member';
  readonly from: string;
  readonly to: string;
}

export interface SampleCouncil {
  /** Always true: nothing of this may be taken for a real council. */
  readonly sample: true;
  readonly municipality: string;
  readonly termOfOffice: { readonly from: string; readonly to: string };
  readonly bodies: readonly Body[];
  readonly partyGroups: readonly PartyGroup[];
  readonly members: readonly CouncilMember[];
  readonly mandates: readonly Mandate[];
}
