"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { toast } from "sonner";
import { useCall } from "@/app/use-call";
import { Button } from "./ui/Button";
import { Dialog } from "./ui/Dialog";
import { Refused } from "./ui/Refused";

interface FormDialogProps {
  /** The button that opens it. */
  opener: Pick<Parameters<typeof Button>[0], "variant" | "size" | "icon"> & {
    label: string;
    /** Its name, where several of one label stand on a page. */
    name?: string;
  };
  title: string;
  description?: string;
  save: string;
  /** Said when it is saved. */
  done: string;
  /** Told so, before the page is read again. */
  onDone?: () => void;
  size?: Parameters<typeof Dialog>[0]["size"];
  /** Where the request goes, and what it says of the form's fields. */
  path: string;
  requestOf: (fields: FormData) => unknown;
  children: ReactNode;
}

/** A button that opens a form; what was refused is said in it, and what was typed stays. */
export function FormDialog(props: FormDialogProps) {
  const { label, name, ...button } = props.opener;
  const common = useTranslations("common");
  const router = useRouter();
  const form = useId();
  const [open, setOpen] = useState(false);
  const { busy, problem, send, clear } = useCall();
  const change = (next: boolean) => {
    setOpen(next);
    clear();
  };

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const result = await send("POST", props.path, props.requestOf(fields));
    if (!result.ok) return;
    change(false);
    props.onDone?.();
    toast(props.done);
    router.refresh();
  }

  return (
    <>
      <Button {...button} aria-label={name} onClick={() => change(true)}>
        {label}
      </Button>
      <Dialog
        open={open}
        onOpenChange={change}
        size={props.size}
        title={props.title}
        description={props.description}
        keepOnOutsideClick
        footer={
          <>
            <Button onClick={() => change(false)}>{common("cancel")}</Button>
            <Button type="submit" form={form} variant="primary" busy={busy}>
              {props.save}
            </Button>
          </>
        }
      >
        <form id={form} onSubmit={submit} className="grid gap-4">
          {props.children}
          <Refused problem={problem} />
        </form>
      </Dialog>
    </>
  );
}

/** What stands in a field, without white space around it. */
export const textIn = (fields: FormData, name: string): string =>
  String(fields.get(name) ?? "").trim();
