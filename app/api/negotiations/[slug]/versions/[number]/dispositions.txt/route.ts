import { dispositionFile } from "../../dispositionFile";

export const GET = dispositionFile("txt", true);
