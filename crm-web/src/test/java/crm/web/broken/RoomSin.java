package crm.web.broken;

import crm.web.crooked.OtherRoomSin;

public class RoomSin {
    OtherRoomSin other;
}
