import { dispositionFile } from "../../dispositionFile";

export const GET = dispositionFile("json", false);
