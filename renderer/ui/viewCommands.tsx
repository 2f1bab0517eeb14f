import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';

/** What the view on the screen lets a person do by name. */
export interface ViewCommand {
  readonly id: string;
  readonly label: string;
  readonly run: () => void;
  /** Its keys as they are shown, where it has some. */
  readonly keys?: string;
}

type Registry = Map<object, readonly ViewCommand[]>;

const Commands = createContext<Registry>(new Map());

export function ViewCommandsProvider({ children }: { children: ReactNode }): ReactNode {
  const registry = useRef<Registry>(new Map());
  return <Commands.Provider value={registry.current}>{children}</Commands.Provider>;
}

/** Offers commands in the palette for as long as the view is there. */
export function useOfferCommands(commands: readonly ViewCommand[]): void {
  const registry = useContext(Commands);
  const owner = useRef({});
  useEffect(() => {
    const key = owner.current;
    registry.set(key, commands);
    return () => void registry.delete(key);
  });
}

/** As they are when the palette opens. */
export function useViewCommands(): readonly ViewCommand[] {
  return [...useContext(Commands).values()].flat();
}
